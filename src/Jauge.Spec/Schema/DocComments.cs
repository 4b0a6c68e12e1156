using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jauge.Spec.Schema;

/// <summary>Summaries of the model's own doc comments: what a reader of the code sees, an editor shows beside the key.</summary>
public sealed partial class DocComments
{
    private readonly Dictionary<string, string> _summaries;

    private DocComments(Dictionary<string, string> summaries) => _summaries = summaries;

    /// <summary>Reads the documentation file that the compiler wrote beside the assembly.</summary>
    /// <returns>No summaries at all when the file is not there.</returns>
    public static DocComments OfModel()
    {
        var file = Path.ChangeExtension(typeof(DocComments).Assembly.Location, ".xml");
        return new DocComments(File.Exists(file)
            ? XDocument.Load(file).Descendants("member")
                .ToDictionary(m => m.Attribute("name")!.Value, m => Plain(m.Element("summary")), StringComparer.Ordinal)
            : []);
    }

    /// <summary>Summary of a type; null when there is none.</summary>
    public string? Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return _summaries.GetValueOrDefault($"T:{type.FullName}");
    }

    /// <summary>Summary of a property or an enumeration's value; null when there is none.</summary>
    public string? Of(Type type, string member)
    {
        ArgumentNullException.ThrowIfNull(type);
        return _summaries.GetValueOrDefault($"P:{type.FullName}.{member}") ?? _summaries.GetValueOrDefault($"F:{type.FullName}.{member}");
    }

    private static string Plain(XElement? summary) =>
        summary is null ? "" : Blanks().Replace(string.Concat(summary.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when element.Attribute("cref") is { } cref => cref.Value[(cref.Value.LastIndexOf('.') + 1)..],
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
