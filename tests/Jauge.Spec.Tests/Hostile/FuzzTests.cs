using System.Diagnostics;
using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Formatting;

namespace Jauge.Spec.Tests.Hostile;

/// <summary>Mutants of the five systems: whatever comes, an answer and no exception. A short run here; <c>eng/fuzz.sh MINUTES</c> makes a
/// long one with fresh seeds.</summary>
public sealed class FuzzTests
{
    private const long MostAllocatedBytes = 2_000_000_000;

    [Fact]
    public void Check_AMutant_NeverThrows()
    {
        var texts = Clone.Systems.Select(s => File.ReadAllText(Repository.SystemFile(s))).ToList();
        foreach (var seed in Seeds())
        {
            var random = new Random(seed);
            Try(seed, Mutations.Of(texts[random.Next(texts.Count)], random));
        }
    }

    private static IEnumerable<int> Seeds()
    {
        if (!double.TryParse(Environment.GetEnvironmentVariable("JAUGE_FUZZ_MINUTES"), CultureInfo.InvariantCulture, out var minutes))
            return Enumerable.Range(1, 150);
        var watch = Stopwatch.StartNew();
        var first = Environment.TickCount;
        return Enumerable.Range(0, int.MaxValue).TakeWhile(_ => watch.Elapsed.TotalMinutes < minutes).Select(i => unchecked(first + i));
    }

    private static void Try(int seed, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Checked.Text(text);
            SystemFormatter.Format(text, "system.yaml", new DiagnosticBag());
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocatedBytes);
        }
        catch (Exception failure)
        {
            var kept = Clone.Find("out", $"fuzz-{seed.ToString(CultureInfo.InvariantCulture)}.yaml");
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            File.WriteAllText(kept, text);
            throw new InvalidOperationException($"the mutant of seed {seed} is kept in {kept}", failure);
        }
    }
}
