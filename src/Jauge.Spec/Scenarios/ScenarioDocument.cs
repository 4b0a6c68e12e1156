using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Binding;
using Jauge.Spec.Reading;
using Jauge.Spec.Traces;

namespace Jauge.Spec.Scenarios;

/// <summary>A load test in a file of its own. Immutable.</summary>
public sealed class ScenarioDocument
{
    private const string Mark = "load";

    private readonly YamlNode _root;

    private ScenarioDocument(string path, YamlNode root, LoadScenarioSpec spec, Trace? trace) =>
        (Path, _root, Spec, Trace) = (path, root, spec, trace);

    /// <summary>Path of the file, as it was given.</summary>
    public string Path { get; }

    /// <summary>Folder of the file: what the file names lies in it or below.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>What it says.</summary>
    public LoadScenarioSpec Spec { get; }

    /// <summary>The recorded arrivals that it names; null where it names none.</summary>
    public Trace? Trace { get; }

    /// <summary>Where a path of it stands; the nearest line above when it does not stand there.</summary>
    public SourceSpan Locate(string path) => YamlPath.Nearest(_root, path).Span;

    /// <summary>Whether a file is a load test rather than a system: it has the key <c>load</c>, and no <c>system</c>.</summary>
    /// <param name="path">A file; what cannot be read is none.</param>
    public static bool IsOne(string path) => File.Exists(path)
        && YamlReader.Read(path, path, YamlLimits.Default, new DiagnosticBag()) is YamlMapping root && root.Find(Mark) is not null
            && root.Find("system") is null;

    /// <summary>Whether a text is the address of a server: a scheme, a host and perhaps a port, nothing behind it.</summary>
    public static bool IsTarget(string text) => ScenarioChecks.IsTarget(text);

    /// <summary>Reads a load test.</summary>
    /// <param name="path">A file.</param>
    /// <param name="bag">Takes every mistake, each with line and column.</param>
    /// <returns>Null when there is no test to speak of.</returns>
    public static ScenarioDocument? Read(string path, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return YamlReader.Read(path, path, YamlLimits.Default, bag) is { } root ? Of(path, root, bag) : null;
    }

    /// <summary>Reads a load test from text, for editors and tests.</summary>
    public static ScenarioDocument? ReadText(string text, string name, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        return YamlReader.ReadText(text, name, YamlLimits.Default, bag) is { } root ? Of(name, root, bag) : null;
    }

    private static ScenarioDocument? Of(string path, YamlNode root, DiagnosticBag bag)
    {
        if (new Binder(new ModelShapes(), bag).Bind<LoadScenarioSpec>(root) is not { } spec) return null;
        ScenarioChecks.Run(spec, root, bag);
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        return new(path, root, spec, TraceReader.Read(folder, spec.Trace, spec.Classes, YamlPath.Nearest(root, "trace").Span, bag));
    }
}
