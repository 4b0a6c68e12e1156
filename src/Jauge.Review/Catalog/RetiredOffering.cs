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
            context, Weight(context, component, closes?.Value, retires?.Value), $"{component.Path}.uses",
            Message(context, component, closes?.Value, retires?.Value), Cure, null, closes?.Citation, retires?.Citation);

    private static Known<DateOnly>? Day(DeployedComponent component, string fact) =>
        component.Word(fact) is { } known
            && DateOnly.TryParseExact(known.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, known.Fact) : null;

    /// <summary>What cannot be created, or ends within the stated period, is more than advice; an option is not.</summary>
    private static FindingSeverity Weight(ReviewContext context, DeployedComponent component, DateOnly? closes, DateOnly? retires)
    {
        if (component.Spec.Optional == true) return FindingSeverity.Advice;
        var end = context.Today.AddDays((int)(context.Spec.Period ?? TimeSpan.FromDays(365)).TotalDays);
        return closes <= context.Today || retires <= end ? FindingSeverity.Risk : FindingSeverity.Advice;
    }

    private static Text Message(ReviewContext context, DeployedComponent component, DateOnly? closes, DateOnly? retires)
    {
        Text[] facts =
            [.. new[] { closes is { } day ? Closed(context, day) : (Text?)null,
                retires is { } last ? Ends(context, last) : null }.OfType<Text>()];
        var all = new Text(string.Join(", and ", facts.Select(f => f.English)), string.Join(", et ", facts.Select(f => f.French)));
        return Text.Format($"{component.Name}: {component.Offering.Title} {all}.", $"{component.Name} : {component.Offering.Title} {all}.");
    }

    private static Text Closed(ReviewContext context, DateOnly day) => new(
        $"takes no new resource {(day <= context.Today ? "since" : "from")} {Iso(day)}",
        $"ne prend plus de nouvelle ressource {(day <= context.Today ? "depuis le" : "à partir du")} {Iso(day)}");

    private static Text Ends(ReviewContext context, DateOnly day) => Text.Format(
        $"retires on {Iso(day)}, {day.DayNumber - context.Today.DayNumber:N0} days from the review",
        $"s'arrête le {Iso(day)}, {day.DayNumber - context.Today.DayNumber:N0} jours après la revue");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Text Cure => new("Take its successor from the beginning.", "Prendre son successeur dès le début.");
}
