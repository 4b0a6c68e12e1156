using System.Globalization;

namespace Jauge.Simulation.Tests.Theory;

/// <summary>The seed of every test against theory: 1, and another one where <c>eng/fresh-seeds.sh</c> asks for it.</summary>
internal static class TheorySeed
{
    /// <summary>Environment variable with another seed; a CI run never heeds it.</summary>
    internal const string Variable = "JAUGE_THEORY_SEED";

    /// <summary>Environment variable with the file to which every interval is written, held or missed, instead of failing.</summary>
    internal const string LogVariable = "JAUGE_THEORY_LOG";

    private static readonly Lock Gate = new();

    internal static long Value =>
        !IsCi && long.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    internal static bool IsFresh => Log is not null;

    private static string? Log => IsCi ? null : Environment.GetEnvironmentVariable(LogVariable) is { Length: > 0 } path ? path : null;

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Fails where an exact value lies outside its interval; with fresh seeds, notes it: one in a thousand has to.</summary>
    internal static void Judge(bool held, string what)
    {
        if (Log is not { } path)
        {
            held.ShouldBeTrue(what);
            return;
        }

        var line = $"{(held ? "held" : "missed")}\t{Value}\t{TestContext.Current.Test?.TestDisplayName}\t{what}\n";
        lock (Gate)
            File.AppendAllText(path, line);
    }
}
