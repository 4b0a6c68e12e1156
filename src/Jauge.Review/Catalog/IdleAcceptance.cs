using Jauge.Core;

namespace Jauge.Review.Catalog;

/// <summary>JR903: it looks at what the other rules have found, so it runs after them.</summary>
internal sealed class IdleAcceptance(IReadOnlyCollection<Finding> found)
    : ReviewRule("JR903", "Acceptance of a finding that is not there", "Acceptation d'un constat qui n'existe pas")
{
    public IdleAcceptance() : this([])
    {
    }

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from entry in context.Spec.Accepted.Select((a, i) => (Accepted: a, Number: i + 1))
        where found.Count > 0 && entry.Accepted.Until >= context.Today && !found.Any(f => Acceptances.Covers(entry.Accepted, f))
        select Report(context, FindingSeverity.Advice, $"accepted.{entry.Number}", new(
            $"{entry.Accepted.Finding}{About(entry.Accepted.About)} is accepted, and nothing of the kind is found in {context.Deployment.Environment}.",
            $"{entry.Accepted.Finding}{About(entry.Accepted.About)} est accepté, et rien de tel ne se trouve en {context.Deployment.Environment}."), Cure, null);

    private static string About(string? about) => about is null ? "" : $" ({about})";

    private static Text Cure =>
        new("Remove the entry, or correct its code and part.", "Retirer l'entrée, ou corriger son code et sa partie.");
}
