using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Review.Catalog;

/// <summary>JR902.</summary>
internal sealed class ExpiredAcceptance() : ReviewRule("JR902", "Acceptance that has expired", "Acceptation qui a expiré")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from entry in context.Spec.Accepted.Select((a, i) => (Accepted: a, Number: i + 1))
        where entry.Accepted.Until < context.Today
        select Report(context, FindingSeverity.Risk, $"accepted.{entry.Number}", Message(context, entry.Accepted), Cure, null);

    private static Text Message(ReviewContext context, AcceptedSpec entry)
    {
        var days = context.Today.DayNumber - entry.Until.DayNumber;
        var until = entry.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Text.Format(
            $"{entry.Finding} was accepted until {until} ({entry.Because}), {days} days ago: it counts again.",
            $"{entry.Finding} était accepté jusqu'au {until} ({entry.Because}), il y a {days} jours : il compte de nouveau.");
    }

    private static Text Cure => new(
        "Repair it, or accept it again with a new date and reason.",
        "Le réparer, ou l'accepter de nouveau avec une date et une raison nouvelles.");
}
