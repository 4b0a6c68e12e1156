using System.Globalization;
using Jauge.Rehearsal.Processes;
using Jauge.Roles;

namespace Jauge.StandIn.Tests.Databases;

/// <summary>A real server that replicas call and that the test asks behind their backs.</summary>
internal abstract class GivenServer
{
    private const double TicksPerSecond = 100; // Linux' USER_HZ

    internal abstract DependencyKind Kind { get; }

    internal abstract string Url { get; }

    internal abstract RunningPart Part { get; }

    /// <summary>A question: how many connections replicas have.</summary>
    internal abstract string Connections { get; }

    /// <summary>How many statements of replicas do nothing but last.</summary>
    internal abstract string Resting { get; }

    /// <summary>How many transactions wait for a lock.</summary>
    internal abstract string Waiting { get; }

    internal abstract Task<IGivenSession> OpenAsync();

    internal async Task<int> CountAsync(string question)
    {
        await using var session = await OpenAsync();
        return int.Parse((await session.AskAsync(question))!, CultureInfo.InvariantCulture);
    }

    /// <summary>Processor time of every process that lives now.</summary>
    internal TimeSpan Cpu() => TimeSpan.FromSeconds(Part.Processes().Sum(Ticks) / TicksPerSecond);

    // user's and system's time are the 14th and 15th field; the second, the name, may hold spaces
    private static double Ticks(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
