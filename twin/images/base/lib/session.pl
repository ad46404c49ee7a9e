# The server's side of twin-ask: one connection, already TLS with both certificates checked (socat), on standard input and output.
# Who is there says the name in the certificate. Binary words are hexadecimal digits.
use strict;
use warnings;

our $peer = $ENV{SOCAT_OPENSSL_X509_COMMONNAME} // '';

# serve(banner, names allowed, commands): each command gets its words and returns the answer or dies with the reason.
sub serve {
  my ($banner, $allowed, %commands) = @_;
  $| = 1;
  binmode $_ for *STDIN, *STDOUT;
  print "$banner\n";
  alarm 120;
  while (defined(my $line = <STDIN>)) {
    last if length $line > 8 << 20;
    my ($command, @words) = split ' ', $line;
    next unless defined $command;
    last if $command eq 'QUIT';
    if (!$allowed->{$peer}) { note("refused $peer"); print "ERROR this service is not for $peer\n"; last }
    my $run = $commands{$command};
    my $result = $run ? eval { $run->(@words) } : undef;
    my $why = $run ? $@ || 'failed' : "no such command\n";
    $why =~ s/\s+/ /g;
    print defined $result ? "OK $result\n" : "ERROR $why\n";
    note("$peer $command failed: $why") unless defined $result;
  }
}

sub note { print STDERR "$_[0]\n" }
sub names { return { map { $_ => 1 } grep { length } split /[;\s]+/, $_[0] // '' } }
sub bytes { my ($hex) = @_; die "data must be pairs of hexadecimal digits\n" unless defined $hex && $hex =~ /^((?:[0-9a-fA-F]{2})*)$/; return pack 'H*', $1 }
sub slurp { open my $file, '<:raw', $_[0] or die "$_[0] is not there\n"; local $/; return scalar <$file> }
sub spill { open my $file, '>:raw', $_[0] or die "cannot write\n"; print $file $_[1]; close $file or die "cannot write\n"; return $_[0] }
sub quoted { my $word = shift; $word =~ s/'/'\\''/g; return "'$word'" }

1;
