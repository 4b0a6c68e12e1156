using System.Globalization;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Catalog;

/// <summary>JR901.</summary>
internal sealed class RetiredOffering() : ReviewRule("JR901", "Offering that is closed or retires", "Offre fermée ou en fin de vie")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Deployment.Components
        let closes = Day(component, "lifecycle.closed-to-new")
        let retires = Day(component, "lifecycle.retires")
        where closes is not null || retires is not null
        select Report(
            context, Weight(context, component, closes?.Value, retires?.Value), $"{component.Path}.uses", Message(context, component, closes?.Value, retires?.Value), Cure, null, closes?.Citation, retires?.Citation);

    private static Known<DateOnly>? Day(DeployedComponent component, string fact) =>
        component.Word(fact) is { } known && DateOnly.TryParseExact(known.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, known.Fact) : null;

    /// <summary>What cannot be created, or ends within the stated period, is more than advice; an option is not.</summary>
    private static FindingSeverity Weight(ReviewContext context, DeployedComponent component, DateOnly? closes, DateOnly? retires)
    {
        if (component.Spec.Optional == true) return FindingSeverity.Advice;
        var end = context.Today.AddDays((int)(context.Spec.Period ?? TimeSpan.FromDays(365)).TotalDays);
        return closes <= context.Today || retires <= end ? FindingSeverity.Risk : FindingSeverity.Advice;
    }

    private static Text Message(ReviewContext context, DeployedComponent component, DateOnly? closes, DateOnly? retires)
    {
        var closed = closes is { } day ? new Text($" takes no new resource {(day <= context.Today ? "since" : "from")} {day:yyyy-MM-dd}", $" ne prend plus de nouvelle ressource {(day <= context.Today ? "depuis le" : "à partir du")} {day:yyyy-MM-dd}") : new Text("", "");
        var ends = retires is { } last ? new Text($" retires on {last:yyyy-MM-dd}, {last.DayNumber - context.Today.DayNumber} days from the review", $" s'arrête le {last:yyyy-MM-dd}, {last.DayNumber - context.Today.DayNumber} jours après la revue") : new Text("", "");
        var and = closes is not null && retires is not null ? new Text(", and", ", et") : new Text("", "");
        return new($"{component.Name}: {component.Offering.Title.English}{closed.English}{and.English}{ends.English}.", $"{component.Name} : {component.Offering.Title.French}{closed.French}{and.French}{ends.French}.");
    }

    private static Text Cure => new("Take its successor from the beginning.", "Prendre son successeur dès le début.");
}
