using System.Globalization;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Anything;

/// <summary>The deliveries of many random systems, written once: a folder for each part, in it one for each seed.</summary>
public sealed class RandomDeliveries : IDisposable
{
    private readonly ScratchFolder _folder = new();

    /// <summary>Renders them all; JAUGE_SEEDS=200..260 asks for other seeds than the usual ones.</summary>
    public RandomDeliveries()
    {
        var catalog = OfferingCatalog.Load([Clone.Find("catalog")], new DiagnosticBag());
        foreach (var seed in Seeds()) Write(seed, new RandomSystem(seed, catalog).Write());
    }

    /// <summary>Systems that were refused, or whose rendering fell over, and how.</summary>
    internal List<string> Failures { get; } = [];

    internal string Part(string name) => Path.Combine(_folder.Path, name);

    internal string[] Files(string part, string pattern) => Directory.GetFiles(Part(part), pattern, SearchOption.AllDirectories);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static IEnumerable<int> Seeds()
    {
        var ends = (Environment.GetEnvironmentVariable("JAUGE_SEEDS") ?? "1..40").Split("..")
            .Select(e => int.Parse(e, CultureInfo.InvariantCulture)).ToList();
        return Enumerable.Range(ends[0], ends[1] - ends[0] + 1);
    }

    private void Write(int seed, string text)
    {
        foreach (var file in Rendered(seed, text))
        {
            var path = Path.Combine(_folder.Path, file.Path.Split('/')[0], $"seed-{seed}", file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
        }
    }

    private EquatableList<RenderedFile> Rendered(int seed, string text)
    {
        var language = seed % 2 == 0 ? Language.English : Language.French;
        try
        {
            return SystemRendering.Render(Given.Text(text), new() { Language = language }).Files;
        }
        catch (Exception failure)
        {
            Failures.Add($"seed {seed}: {failure.Message} {failure.StackTrace?.Split('\n')[0]}\n{text}");
            return [];
        }
    }
}
