using System.Globalization;
using System.Runtime.CompilerServices;
using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec.Reading;

/// <summary>Paths into a tree of nodes: keys joined by dots, items of a list by their number from 1, <c>*</c> for any one key.</summary>
public static class YamlPath
{
    /// <summary>The first node at a path; null when nothing stands there.</summary>
    /// <remarks>A key may itself hold a dot (<c>p99.9</c>): every way to read the path is tried.</remarks>
    public static YamlNode? Find(YamlNode root, string path) => Walk(root, path).FirstOrDefault();

    /// <summary>The node at a path, or the nearest one above it that exists: where a message about the path belongs.</summary>
    public static YamlNode Nearest(YamlNode root, string path)
    {
        while (true)
        {
            if (Find(root, path) is { } node) return node;
            var dot = path.LastIndexOf('.');
            if (dot < 0) return root;
            path = path[..dot];
        }
    }

    /// <summary>Where the last key of a path stands; null when nothing stands there.</summary>
    public static SourceSpan? KeySpan(YamlNode root, string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > 0 && Find(root, path[..dot]) is YamlMapping above ? above.Find(path[(dot + 1)..])?.KeySpan : null;
    }

    private static IEnumerable<YamlNode> Walk(YamlNode root, string path) => Walk(root, path, []);

    // Keys with dots lead to the same place in many ways: each place is looked at once.
    private static IEnumerable<YamlNode> Walk(YamlNode node, string path, HashSet<Visit> seen)
    {
        if (path.Length == 0) return [node];
        return Steps(node, path).Where(step => seen.Add(new Visit(step.Node, step.Left.Length)))
            .SelectMany(step => Walk(step.Node, step.Left, seen));
    }

    private static IEnumerable<(YamlNode Node, string Left)> Steps(YamlNode node, string path) => node switch
    {
        YamlMapping mapping => mapping.Entries.Where(e => Starts(path, e.Key)).Select(e => (e.Value, After(path, e.Key)))
            .Concat(Starts(path, "*") ? mapping.Entries.Select(e => (e.Value, After(path, "*"))) : []),
        YamlSequence sequence => Item(sequence, path),
        _ => [],
    };

    private static IEnumerable<(YamlNode Node, string Left)> Item(YamlSequence sequence, string path)
    {
        var head = path.Split('.', 2)[0];
        if (head == "*") return sequence.Items.Select(i => (i, After(path, head)));
        return int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            && number <= sequence.Items.Count
            ? [(sequence.Items[number - 1], After(path, head))]
            : [];
    }

    private static bool Starts(string path, string key) =>
        path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] == '.');

    // A node is itself here, not its value: equal parts of a file are two places.
    private readonly record struct Visit(YamlNode Node, int Left)
    {
        public bool Equals(Visit other) => ReferenceEquals(Node, other.Node) && Left == other.Left;

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Node), Left);
    }

    private static string After(string path, string key) => path.Length == key.Length ? "" : path[(key.Length + 1)..];
}
