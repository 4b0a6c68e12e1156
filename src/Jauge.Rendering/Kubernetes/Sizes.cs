using System.Globalization;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Quantities as Kubernetes writes them.</summary>
internal static class Sizes
{
    private static readonly (string Sign, int Shift)[] Units = [("Ti", 40), ("Gi", 30), ("Mi", 20), ("Ki", 10)];

    // memory is limited to what is asked, so that no neighbour is killed for it; the processor only where the file says so
    internal static YamlMap? Resources(DeployedComponent component)
    {
        var asks = component.Spec.Asks;
        var (cpu, memory) = (asks?.Cpu ?? (decimal?)component.Cores(), asks?.Memory?.Count ?? (long?)component.Memory());
        if (cpu is null or 0 && memory is null or 0) return null;
        return new()
        {
            { "requests", Map(cpu, memory) },
            { "limits", Map(asks?.CpuLimit, asks?.MemoryLimit?.Count ?? memory) },
        };
    }

    /// <summary>A container that helps: it must not starve, nor take what the program needs.</summary>
    internal static YamlMap Small() => new()
    {
        { "requests", Map(0.05m, 64L << 20) },
        { "limits", Map(null, 128L << 20) },
    };

    /// <summary>A volume's size, in whole gibibytes: what a provider sells.</summary>
    internal static YamlScalar Volume(long bytes) =>
        new(Math.Max(1, Math.Ceiling(bytes / (double)(1L << 30))).ToString("0", CultureInfo.InvariantCulture) + "Gi");

    private static YamlMap? Map(decimal? cpu, long? memory) => cpu is null or 0 && memory is null or 0 ? null : new()
    {
        { "cpu", cpu is { } cores and > 0 ? Cores(cores) : null },
        { "memory", memory is { } bytes and > 0 ? Bytes(bytes) : null },
    };

    private static YamlScalar Cores(decimal cores) => new(decimal.IsInteger(cores) ? cores.ToString("0", CultureInfo.InvariantCulture)
        : Math.Max(1, Math.Ceiling(cores * 1000)).ToString("0", CultureInfo.InvariantCulture) + "m");

    private static YamlScalar Bytes(long bytes)
    {
        foreach (var (sign, shift) in Units)
            if (bytes >= 1L << shift && bytes % (1L << shift) == 0)
                return new((bytes >> shift).ToString(CultureInfo.InvariantCulture) + sign);
        return new(bytes.ToString(CultureInfo.InvariantCulture));
    }
}
