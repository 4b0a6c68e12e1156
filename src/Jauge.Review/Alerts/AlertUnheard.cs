using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;

namespace Jauge.Review.Alerts;

/// <summary>JR702.</summary>
internal sealed class AlertUnheard() : ReviewRule("JR702", "Alert that nobody receives", "Alerte que personne ne reçoit")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from alert in context.Spec.Alerts
        where !alert.Value.Notify.Any(n => Reaches(context.Spec.Channels.GetValueOrDefault(n)))
        select Report(context, FindingSeverity.Risk, $"alerts.{alert.Key}", Message(alert.Key, alert.Value), Cure, null);

    private static bool Reaches(ChannelSpec? channel) =>
        channel is not null
            && new[] { channel.Email, channel.Slack, channel.Teams, channel.Pagerduty, channel.Sms,
                channel.Webhook }.Any(a => !string.IsNullOrWhiteSpace(a));

    private static Text Message(string name, AlertSpec alert) => alert.Notify.Count == 0
        ? new($"{name} ({alert.When}) notifies no channel: it fires, and nobody hears it.",
            $"{name} ({alert.When}) ne prévient aucun canal : elle se déclenche, et personne ne l'entend.")
        : new(
            $"{name} ({alert.When}) notifies {Figures.Names(alert.Notify)}, which holds no address.",
            $"{name} ({alert.When}) prévient {Figures.Names(alert.Notify)}, qui ne porte aucune adresse.");

    private static Text Cure => new("notify: [ a channel with an address ].", "notify: [ un canal avec une adresse ].");
}
