using Jauge.Spec.Model;

namespace Jauge.Review.Catalog;

/// <summary>Findings that the owner accepts.</summary>
internal static class Acceptances
{
    /// <summary>Marks a finding that a valid acceptance covers.</summary>
    public static Finding Apply(ReviewContext context, Finding finding)
    {
        var entry = context.Spec.Accepted.FirstOrDefault(a => a.Until >= context.Today && Covers(a, finding));
        return entry is null ? finding : finding with { Accepted = new(entry.Because, entry.Until, entry.By) };
    }

    /// <summary>What is wrong with the acceptances themselves.</summary>
    public static IEnumerable<Finding> Idle(ReviewContext context, List<Finding> found) => new IdleAcceptance(found).Examine(context);

    /// <summary>Whether an entry speaks of a finding, whatever its date: its code, and the part of the file or the component that it
    /// names.</summary>
    public static bool Covers(AcceptedSpec entry, Finding finding) =>
        entry.Finding == finding.Code && (entry.About is not { } about || Holds(about, finding.About));

    private static bool Holds(string about, string path) =>
        new[] { about, $"components.{about}" }.Any(a => path == a || path.StartsWith(a + ".", StringComparison.Ordinal));
}
