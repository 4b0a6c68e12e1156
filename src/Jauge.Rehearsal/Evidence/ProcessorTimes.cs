using System.Globalization;

namespace Jauge.Rehearsal.Evidence;

/// <summary>Processor time of the whole machine, as Linux counts it.</summary>
/// <param name="Busy">Hundredths of a second in which processors worked, all together.</param>
/// <param name="All">Hundredths of a second that there were.</param>
internal readonly record struct ProcessorTimes(long Busy, long All)
{
    /// <summary>Now; zeros where the system does not tell.</summary>
    internal static ProcessorTimes Now()
    {
        try
        {
            // cpu user nice system idle iowait irq softirq steal …: proc(5)
            var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8)
                .Select(f => long.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            return new(fields.Sum() - fields[3] - fields[4], fields.Sum());
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or FormatException)
        {
            return default;
        }
    }

    /// <summary>Share of the time since then that was spent on others.</summary>
    /// <param name="before">An earlier reading.</param>
    /// <param name="own">Processor time of one's own since then.</param>
    internal double OthersSince(ProcessorTimes before, TimeSpan own)
    {
        var (busy, all) = (Busy - before.Busy, All - before.All);
        return all <= 0 ? double.NaN : Math.Clamp((busy - (own.TotalSeconds * 100)) / all, 0, 1);
    }
}
