using System.Buffers.Binary;
using System.Net;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>First and last address of a network, as Azure's firewalls want them.</summary>
internal static class AddressRange
{
    /// <summary>Reads <c>203.0.113.0/24</c> or one address; what it cannot read stands for itself.</summary>
    internal static (string First, string Last) Of(string network)
    {
        if (!IPNetwork.TryParse(network, out var parsed)
            || parsed.BaseAddress.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork) return (network, network);
        var first = BinaryPrimitives.ReadUInt32BigEndian(parsed.BaseAddress.GetAddressBytes());
        var size = parsed.PrefixLength == 0 ? uint.MaxValue : (1u << (32 - parsed.PrefixLength)) - 1;
        return (parsed.BaseAddress.ToString(), Address(first + size));
    }

    private static string Address(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return new IPAddress(bytes).ToString();
    }
}
