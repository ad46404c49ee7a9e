# Opens a connection to HOST PORT every INTERVAL ms, each given 200 ms, until standard input ends.
# A line for each: when it was begun (s) and whether it came about.
use strict;
use warnings;
use Errno qw(EINPROGRESS);
use IO::Select;
use Socket qw(:DEFAULT SO_ERROR SOL_SOCKET SOCK_NONBLOCK);
use Time::HiRes qw(time);

my ($host, $port, $interval) = @ARGV;
my $patience = 0.2;
my $to = sockaddr_in($port, inet_aton($host));
my (%begun, %socket);
my $next = time;
$| = 1;
for (;;) {
    my $now = time;
    if ($now >= $next) {
        $next += $interval / 1000;
        $next = $now if $next < $now;
        socket(my $socket, PF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0) or die "socket: $!\n";
        if (connect($socket, $to) || $!{EINPROGRESS}) { my $id = fileno $socket; $begun{$id} = $now; $socket{$id} = $socket }
        else { printf "%.4f 0\n", $now }
    }
    my ($read, $write) = ('', '');
    vec($read, 0, 1) = 1;
    vec($write, $_, 1) = 1 for keys %socket;
    my $wait = $next - time;
    select($read, $write, undef, $wait > 0 ? ($wait < 0.02 ? $wait : 0.02) : 0);
    last if vec($read, 0, 1) && !sysread(STDIN, my $unused, 64);
    $now = time;
    for my $id (sort { $begun{$a} <=> $begun{$b} } keys %socket) {
        my $ready = vec($write, $id, 1);
        next unless $ready || $now - $begun{$id} > $patience;
        my $good = $ready && unpack('i', getsockopt($socket{$id}, SOL_SOCKET, SO_ERROR)) == 0;
        printf "%.4f %d\n", $begun{$id}, $good ? 1 : 0;
        close delete $socket{$id};
        delete $begun{$id};
    }
}
