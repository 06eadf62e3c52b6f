package th.prmind.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Tells addresses of the public internet from those of private networks, this machine, and special uses (RFC 6890). */
final class PublicAddresses {

    /** A block of addresses: its first bytes, and how many bits of them count. */
    private record Block(byte[] start, int bits) {

        static Block of(int bits, int... start) {
            byte[] bytes = new byte[start.length];
            for (int i = 0; i < start.length; i++) {
                bytes[i] = (byte) start[i];
            }
            return new Block(bytes, bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> SPECIAL4 = List.of(
            Block.of(8, 0), // this network
            Block.of(10, 100, 64), // shared between carriers
            Block.of(24, 192, 0, 0), // protocol assignments
            Block.of(24, 192, 0, 2), // documentation
            Block.of(15, 198, 18), // benchmarks
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(4, 240)); // reserved, broadcast

    private static final List<Block> SPECIAL6 = List.of(
            Block.of(7, 0xFC), // unique local
            Block.of(96, 0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0), // translated IPv4
            Block.of(48, 0, 0x64, 0xFF, 0x9B, 0, 1), // translated locally
            Block.of(16, 0x20, 0x02), // 6to4
            Block.of(32, 0x20, 0x01, 0, 0), // Teredo
            Block.of(32, 0x20, 0x01, 0x0D, 0xB8), // documentation
            Block.of(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)); // embedded IPv4

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return (address instanceof Inet6Address ? SPECIAL6 : SPECIAL4).stream().noneMatch(block -> block.holds(bytes));
    }
}
