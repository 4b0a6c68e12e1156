using System.Text.RegularExpressions;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Scripts;

/// <summary>The part of the scripts that depends on no description: functions that are written by hand, in bash and PowerShell.</summary>
/// <remarks>A line that ends in <c>#en</c> or <c>#fr</c> belongs to one language; all others to both.</remarks>
internal sealed partial class ScriptLibrary
{
    private const string Prefix = "Scripts/Library/";
    private readonly Dictionary<string, string> _files;
    private readonly Dictionary<string, string> _fileOf;

    private ScriptLibrary(Dictionary<string, string> files)
    {
        _files = files;
        _fileOf = files.SelectMany(f => Functions().Matches(f.Value).Select(m => (Function: m.Groups[1].Value, File: f.Key)))
            .ToDictionary(f => f.Function, f => f.File, StringComparer.Ordinal);
    }

    /// <summary>Functions of bash, by file.</summary>
    internal static ScriptLibrary Bash(RenderContext context) => new(Read(".sh", context));

    /// <summary>Functions of PowerShell, by file.</summary>
    internal static ScriptLibrary PowerShell(RenderContext context) => new(Read(".ps1", context));

    /// <summary>The file that holds a function; null where none does.</summary>
    internal string? FileOf(string function) => _fileOf.GetValueOrDefault(function);

    /// <summary>Files as parts of the delivery.</summary>
    internal IEnumerable<RenderedFile> Render(string folder, IEnumerable<string> names) =>
        names.Distinct().Select(n => new RenderedFile($"{folder}/{n}", _files[n]));

    private static Dictionary<string, string> Read(string ending, RenderContext context)
    {
        var assembly = typeof(ScriptLibrary).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(ending, StringComparison.Ordinal))
            .ToDictionary(n => n[Prefix.Length..], n => Said(assembly, n, context), StringComparer.Ordinal);
    }

    private static string Said(System.Reflection.Assembly assembly, string name, RenderContext context)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var (mine, other) = (context.Say(" #en", " #fr"), context.Say(" #fr", " #en"));
        return string.Concat(reader.ReadToEnd().Split('\n').SkipLast(1).Where(l => !l.EndsWith(other, StringComparison.Ordinal))
            .Select(l => (l.EndsWith(mine, StringComparison.Ordinal) ? l[..^mine.Length] : l) + "\n"));
    }

    [GeneratedRegex(@"^(?:function )?([A-Za-z_][A-Za-z0-9_-]*)(?:\(\))? \{", RegexOptions.Multiline)]
    private static partial Regex Functions();
}
