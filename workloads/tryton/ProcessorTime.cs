using System.Globalization;

namespace TrytonReplica;

/// <summary>Processor time as Linux counts it in <c>/proc</c>.</summary>
internal static class ProcessorTime
{
    /// <summary>The unit of <c>/proc/PID/stat</c>: USER_HZ, 100 a second on Linux for every common processor.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Of a process, of its children, and of those that it has already lost.</summary>
    /// <returns>Seconds; processes that end meanwhile count nothing.</returns>
    public static double OfTree(int process)
    {
        var own = Fields(process);
        if (own.Length == 0) return 0;
        return Seconds(own, 4) + Children(process).Sum(child => Seconds(Fields(child), 2));
    }

    /// <summary>utime, stime, cutime, cstime: the 14th to 17th field, 12th to 15th behind the name in brackets. See proc(5).</summary>
    private static double Seconds(string[] fields, int count) =>
        fields.Skip(11).Take(count).Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;

    private static string[] Fields(int process) =>
        Read($"/proc/{process}/stat") is { Length: > 0 } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : [];

    private static IEnumerable<int> Children(int process) =>
        Read($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
