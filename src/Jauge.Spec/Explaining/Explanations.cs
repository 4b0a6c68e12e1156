using Jauge.Core;

namespace Jauge.Spec.Explaining;

/// <summary>Cause, example and cure of every code, as the reference pages have them. Immutable.</summary>
/// <remarks>The pages are part of the assembly, so that the built tool explains a code without the documentation beside it.</remarks>
public sealed class Explanations
{
    private readonly Dictionary<string, Explanation> _english;
    private readonly Dictionary<string, Explanation> _french;

    private Explanations(IReadOnlyList<ExplanationPage> pages) =>
        (_english, _french) = (ByCode(pages.Where(p => !p.IsFrench)), ByCode(pages.Where(p => p.IsFrench)));

    /// <summary>Codes that are explained, in ordinal order.</summary>
    public IEnumerable<string> Codes => _english.Keys.Union(_french.Keys).Order(StringComparer.Ordinal);

    /// <summary>Reads the pages of the assembly.</summary>
    public static Explanations Load() => new([.. ExplanationPage.Embedded()]);

    /// <summary>Reads the pages <c>reference/diagnostics*.md</c>, <c>reference/findings*.md</c> and <c>background/review*.md</c> of a
    /// documentation folder; those that are not there are empty.</summary>
    /// <exception cref="IOException">A page cannot be read.</exception>
    public static Explanations Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new([.. ExplanationPage.InFolder(folder)]);
    }

    /// <summary>The explanation of a code, in English where there is none in the language asked for; null for an unknown code.</summary>
    /// <param name="code">The code, whatever its case.</param>
    /// <param name="language">The language that is wanted.</param>
    public Explanation? Find(string code, Language language)
    {
        ArgumentNullException.ThrowIfNull(code);
        var wanted = code.Trim().ToUpperInvariant();
        return (language == Language.French ? _french.GetValueOrDefault(wanted) : null) ?? _english.GetValueOrDefault(wanted)
            ?? _french.GetValueOrDefault(wanted);
    }

    private static Dictionary<string, Explanation> ByCode(IEnumerable<ExplanationPage> pages)
    {
        var explanations = new Dictionary<string, Explanation>(StringComparer.Ordinal);
        foreach (var explanation in pages.SelectMany(p => p.Explanations())) explanations.TryAdd(explanation.Code, explanation);
        return explanations;
    }
}
