using Jauge.Catalog;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Formatting;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Starting;

/// <summary>Begins a system file: from a few answers, or from a system that is there already.</summary>
/// <param name="catalog">Regions that may be answered.</param>
public sealed class Initializer(OfferingCatalog catalog)
{
    /// <summary>Asks, and writes a first file of the answers: it checks without a word and has a price.</summary>
    /// <param name="questioner">Who is asked.</param>
    /// <param name="language">Language of the comments.</param>
    /// <param name="today">Day of the exchange rate that is answered.</param>
    /// <returns>The text of the file; null when the input ended before the last answer.</returns>
    public string? Ask(IQuestioner questioner, Language language, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(questioner);
        return new Questions(catalog, questioner).Ask() is { } answers ? Laid(new FirstFile(answers, language, today).Write()) : null;
    }

    /// <summary>Copies a system under another name.</summary>
    /// <param name="systems">Folder that holds a folder for each system.</param>
    /// <param name="from">Name of the folder.</param>
    /// <param name="name">Name of the new system.</param>
    /// <param name="bag">Receives what is wrong: an unknown system, a name that is none.</param>
    /// <returns>The text of the file; null with an error in the bag.</returns>
    public static string? Copy(string systems, string from, string name, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        string[] known = Directory.Exists(systems)
            ? [.. Directory.GetDirectories(systems).Where(f => File.Exists(Path.Combine(f, SystemDocument.FileName)))
                .Select(f => Path.GetFileName(f)!)] : [];
        if (!Names.IsName(name)) bag.Add(SpecDiagnostics.BadName(SourceSpan.None(name), name));
        if (!known.Contains(from)) bag.Add(SpecDiagnostics.UnknownTemplate(from, known));
        return bag.HasErrors ? null : Renamed(Path.Combine(systems, from, SystemDocument.FileName), name, bag);
    }

    /// <summary>Writes a new file, and its folder where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="bag">Receives JG1049 when something stands there already, JG1050 when it cannot be written.</param>
    /// <returns>Whether it was written.</returns>
    public static bool Write(string path, string text, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (File.Exists(path) || Directory.Exists(path))
        {
            bag.Add(SpecDiagnostics.FileExists(path));
            return false;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            // Whoever was quicker keeps what they wrote.
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            bag.Add(SpecDiagnostics.NotWritten(path, failure.Message));
            return false;
        }
    }

    private static string Laid(string text) =>
        SystemFormatter.Format(text, SystemDocument.FileName, new DiagnosticBag())
            ?? throw new InvalidOperationException("a first file must be readable");

    private static string? Renamed(string path, string name, DiagnosticBag bag)
    {
        if ((YamlReader.Read(path, path, YamlLimits.Default, bag) as YamlMapping)?.Find("system")?.Value.Span is not { } span) return null;
        var lines = File.ReadAllText(path).Split('\n');
        var line = lines[span.Line - 1];
        lines[span.Line - 1] = line[..(span.Column - 1)] + name + line[(span.EndColumn - 1)..];
        return string.Join('\n', lines);
    }
}
