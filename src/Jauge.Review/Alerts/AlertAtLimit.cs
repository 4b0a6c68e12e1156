using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Alerts;

/// <summary>JR705.</summary>
internal sealed class AlertAtLimit()
    : ReviewRule("JR705", "Alert above a limit that nothing can pass", "Alerte au-dessus d'une limite que rien ne dépasse")
{
    private const decimal Warning = 0.8m;

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from alert in context.Spec.Alerts
        where alert.Value.When is { AtLimit: true, Above: true, Metric: "connections" }
        let watched = alert.Value.Component is { } name ? context.Deployment.Find(name) : null
        let limit = watched?.Size("max-connections")
        select Report(context, FindingSeverity.Risk, $"alerts.{alert.Key}", Message(alert.Key, watched, limit), Cure(limit), null,
            limit is null ? null : watched!.SizeSource());

    private static Text Message(string name, DeployedComponent? watched, decimal? limit) => limit is { } most
        ? Text.Format(
            $"{name} waits for more than {most:N0} connections to {watched!.Name}; the server refuses any more, so the count stops there and the alert never fires.",
            $"{name} attend plus de {most:N0} connexions à {watched!.Name} ; le serveur refuse toute autre, si bien que le compte s'arrête là et que l'alerte ne part jamais.")
        : new(
            $"{name} waits for more connections than the limit; a server refuses what exceeds it, so the alert never fires.",
            $"{name} attend plus de connexions que la limite ; un serveur refuse ce qui la dépasse, si bien que l'alerte ne part jamais.");

    private static Text Cure(decimal? limit) => limit is { } most
        ? Text.Format($"connections > {Math.Floor(most * Warning):N0}, four fifths of the limit.",
            $"connections > {Math.Floor(most * Warning):N0}, quatre cinquièmes de la limite.")
        : new("Warn at four fifths of the limit.", "Prévenir à quatre cinquièmes de la limite.");
}
