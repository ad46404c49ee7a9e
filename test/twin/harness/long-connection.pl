# One connection to HOST PORT, on which the other side counts upwards, a number a line; we say nothing, so that nothing of ours can
# open a way for it. A line for each number: when it came (s), and the number. Ends with standard input.
use strict;
use warnings;
use IO::Select;
use IO::Socket::INET;
use Time::HiRes qw(time);

my ($host, $port) = @ARGV;
$| = 1;
my $socket = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port, Timeout => 5) or die "no connection: $@\n";
my $select = IO::Select->new($socket, \*STDIN);
my $rest = '';
for (;;) {
    for my $ready ($select->can_read) {
        if ($ready != $socket) { exit 0 if !sysread(STDIN, my $unused, 64); next }
        my $got = sysread $socket, $rest, 4096, length $rest;
        if (!$got) { print STDERR defined $got ? "closed\n" : "$!\n"; exit 1 }
        printf "%.4f %d\n", time, $1 while $rest =~ s/^(\d+)\n//;
    }
}
