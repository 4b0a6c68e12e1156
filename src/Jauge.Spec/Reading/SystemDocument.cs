using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Binding;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>A system file: its tree, and the system in each of its environments. Immutable.</summary>
public sealed class SystemDocument
{
    /// <summary>Name of the file inside a system's folder.</summary>
    public const string FileName = "system.yaml";

    /// <summary>The environment of a file that declares none.</summary>
    public const string OnlyEnvironment = "prod";

    /// <summary>Nodes of all environments together, each written out: a hundred times the largest of the five systems.</summary>
    private const int MaxNodes = 1_000_000;

    private readonly EquatableMap<SystemSpec> _byEnvironment;
    private readonly EquatableMap<YamlNode> _nodes;

    private readonly SystemSettings _settings;
    private readonly ModelShapes _shapes;

    private SystemDocument(
        string path, YamlNode root, EquatableMap<YamlNode> nodes, EquatableMap<SystemSpec> byEnvironment, SystemSettings settings,
        ModelShapes shapes) =>
        (Path, Root, _nodes, _byEnvironment, _settings, _shapes) = (path, root, nodes, byEnvironment, settings, shapes);

    /// <summary>Path of the file, as it was given.</summary>
    public string Path { get; }

    /// <summary>Folder of the file: what the file names lies in it or below.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>The whole tree, environments included.</summary>
    public YamlNode Root { get; }

    /// <summary>Environments, in the order of the file; the last one is the one that the promises are made for.</summary>
    public IEnumerable<string> Environments => _byEnvironment.Keys;

    /// <summary>The last environment of the file.</summary>
    public string MainEnvironment => _byEnvironment.Keys.Last();

    /// <summary>The system in one environment.</summary>
    /// <exception cref="KeyNotFoundException">There is no such environment.</exception>
    public SystemSpec In(string environment) => _byEnvironment[environment];

    /// <summary>The merged tree of one environment.</summary>
    /// <exception cref="KeyNotFoundException">There is no such environment.</exception>
    public YamlNode Tree(string environment) => _nodes[environment];

    /// <summary>What was set from outside in one environment; empty where it is as the file has it.</summary>
    public EquatableList<SystemSetting> SettingsOf(string environment) =>
        environment == (_settings.Environment ?? MainEnvironment) ? _settings.All : [];

    /// <summary>Where a path of one environment stands in the file; the nearest line above when it does not stand there.</summary>
    public SourceSpan Locate(string environment, string path) => YamlPath.Nearest(_nodes[environment], path).Span;

    /// <summary>Where the last key of a path stands; what <see cref="Locate"/> says when it does not stand in the file.</summary>
    public SourceSpan LocateKey(string environment, string path) =>
        YamlPath.KeySpan(_nodes[environment], path) ?? Locate(environment, path);

    /// <summary>Reads a system file, or the <c>system.yaml</c> of a folder.</summary>
    /// <param name="path">File or folder.</param>
    /// <param name="bag">Takes every mistake, each with line and column.</param>
    /// <param name="settings">What to change in it, as if it were written so; null for nothing. A mistake in one stands at
    /// <c>--set</c>.</param>
    /// <returns>The document; null when there is no system to speak of. With errors in the bag the document may be incomplete.</returns>
    public static SystemDocument? Read(string path, DiagnosticBag bag, SystemSettings? settings = null)
    {
        var file = Directory.Exists(path) ? System.IO.Path.Combine(path, FileName) : path;
        if (!File.Exists(file))
        {
            bag.Add(SpecDiagnostics.Unreadable(file, "no such file"));
            return null;
        }

        var root = YamlReader.Read(file, file, YamlLimits.Default, bag);
        return root is null ? null : FromTree(file, root, settings ?? SystemSettings.None, bag);
    }

    /// <summary>The same system with more values set, as if they were written so: reading it with all of them gives the same, only
    /// slower.</summary>
    /// <param name="environment">The environment that is changed; what was set before must have been set in the same one.</param>
    /// <param name="settings">What to change further; a later one wins.</param>
    /// <param name="bag">Takes every mistake; the line of one is the number of the setting among these.</param>
    /// <returns>The changed system; null when there is none to speak of. Safe for several threads.</returns>
    public SystemDocument? With(string environment, EquatableList<SystemSetting> settings, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var nodes = Set(_nodes, new(environment, settings), _shapes, bag);
        if (new Binder(_shapes, bag).Bind<SystemSpec>(nodes[environment]) is not { } spec) return null;
        var specs = _byEnvironment.ToEquatableMap(e => e.Key, e => e.Key == environment ? JourneyShares.Filled(spec) : e.Value);
        var document = new SystemDocument(Path, Root, nodes, specs, new(environment, [.. SettingsOf(environment), .. settings]), _shapes);
        SpecChecks.Run(document, [environment], bag);
        return document;
    }

    /// <summary>One component with more values set, without reading the others.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="name">A component of it.</param>
    /// <param name="settings">What to change in it; a later one wins.</param>
    /// <param name="bag">Takes every mistake; the line of one is the number of the setting.</param>
    /// <returns>Null when there is no such component, or nothing to speak of. Safe for several threads.</returns>
    public ComponentSpec? ComponentWith(string environment, string name, EquatableList<SystemSetting> settings, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var tree = settings.Index().Aggregate(_nodes[environment], (t, s) => SettingMerge.Apply(t, s.Item, s.Index + 1, _shapes, bag));
        var path = $"components.{name}";
        return YamlPath.Find(tree, path) is { } node ? new Binder(_shapes, bag).Bind<ComponentSpec>(node, path) : null;
    }

    /// <summary>Reads a system from text, for editors and tests.</summary>
    public static SystemDocument? ReadText(string text, string name, DiagnosticBag bag, SystemSettings? settings = null) =>
        YamlReader.ReadText(text, name, YamlLimits.Default, bag) is { } root
            ? FromTree(name, root, settings ?? SystemSettings.None, bag) : null;

    private static SystemDocument? FromTree(string file, YamlNode root, SystemSettings settings, DiagnosticBag bag)
    {
        if (root is not YamlMapping mapping || mapping.Find("system") is null)
        {
            bag.Add(SpecDiagnostics.NotASystem(root.Span));
            return null;
        }

        if (Split(mapping, bag) is not { } split) return null;
        var shapes = new ModelShapes();
        var nodes = Set(split, settings, shapes, bag);
        var binder = new Binder(shapes, bag);
        var specs = nodes.Select(n => KeyValuePair.Create(n.Key, binder.Bind<SystemSpec>(n.Value))).Where(s => s.Value is not null)
            .ToList();
        if (specs.Count == 0) return null;
        var byEnvironment = specs.Select(s => KeyValuePair.Create(s.Key, JourneyShares.Filled(s.Value!))).ToEquatableMap();
        var document = new SystemDocument(file, root, nodes, byEnvironment, settings, shapes);
        SpecChecks.Run(document, bag);
        return document;
    }

    private static EquatableMap<YamlNode>? Split(YamlMapping root, DiagnosticBag bag)
    {
        var system = root with { Entries = [.. root.Entries.Where(e => e.Key != "environments")] };
        if (root.Find("environments")?.Value is not YamlMapping { Entries.Count: > 0 } environments)
            return EquatableMap.Of<YamlNode>((OnlyEnvironment, system));
        if ((long)CountNodes(system) * environments.Entries.Count > MaxNodes)
        {
            bag.Add(SpecDiagnostics.TooManyEnvironments(environments.Span, MaxNodes));
            return null;
        }

        foreach (var entry in environments.Entries)
            EnvironmentMerge.ReportNoEffect(system, entry.Key, entry.Value, bag);
        return environments.Entries.ToEquatableMap(e => e.Key, e => EnvironmentMerge.Apply(system, Changes(e.Value)));
    }

    private static EquatableMap<YamlNode> Set(EquatableMap<YamlNode> nodes, SystemSettings settings, ModelShapes shapes, DiagnosticBag bag)
    {
        var changed = settings.Environment ?? nodes.Keys.Last();
        return nodes.ToEquatableMap(n => n.Key, n => n.Key != changed ? n.Value
            : settings.All.Index().Aggregate(n.Value, (tree, s) => SettingMerge.Apply(tree, s.Item, s.Index + 1, shapes, bag)));
    }

    /// <summary>What an environment changes. Its <c>title</c> names the environment, and the system keeps its own.</summary>
    private static YamlMapping Changes(YamlNode environment) => environment is YamlMapping mapping
        ? mapping with { Entries = [.. mapping.Entries.Where(e => e.Key != "title")] }
        : new YamlMapping([], environment.Span);

    private static int CountNodes(YamlNode node) => 1 + node switch
    {
        YamlMapping mapping => mapping.Entries.Sum(e => CountNodes(e.Value)),
        YamlSequence sequence => sequence.Items.Sum(CountNodes),
        _ => 0,
    };
}
