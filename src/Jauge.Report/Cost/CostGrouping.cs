using Jauge.Pricing.Bill;

namespace Jauge.Report.Cost;

/// <summary>By what a bill is broken down.</summary>
/// <param name="Word">As the command line writes it: <c>component</c>, <c>category</c>, <c>provider</c>, <c>team</c>, or
/// <c>tag:NAME</c>.</param>
public sealed record CostGrouping(string Word)
{
    private const string TagPrefix = "tag:";

    /// <summary>By component: what is meant where nothing is said.</summary>
    public static CostGrouping Component { get; } = new("component");

    /// <summary>The words that are a grouping by themselves.</summary>
    public static IReadOnlyList<string> Words { get; } = ["component", "category", "provider", "team"];

    /// <summary>Reads a grouping; null when it is none.</summary>
    public static CostGrouping? Parse(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var isTag = word.StartsWith(TagPrefix, StringComparison.Ordinal) && word.Length > TagPrefix.Length;
        return isTag || Words.Contains(word) ? new CostGrouping(word) : null;
    }

    /// <summary>The name of the tag; null for a breakdown that needs none.</summary>
    public string? Tag => Word.StartsWith(TagPrefix, StringComparison.Ordinal) ? Word[TagPrefix.Length..] : null;

    /// <summary>The group of a charge; null when it belongs to none.</summary>
    public string? Of(Charge charge)
    {
        ArgumentNullException.ThrowIfNull(charge);
        var component = charge.Component;
        return Word switch
        {
            "component" => component.Name,
            "category" => component.Spec.Category ?? component.Offering.Service.Category,
            "provider" => component.Provider,
            "team" => component.Spec.Team,
            _ => component.Spec.Tags.GetValueOrDefault(Word[TagPrefix.Length..]),
        };
    }
}
