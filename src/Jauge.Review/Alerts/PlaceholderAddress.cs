using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;

namespace Jauge.Review.Alerts;

/// <summary>JR704.</summary>
internal sealed class PlaceholderAddress()
    : ReviewRule("JR704", "Channel with a placeholder for an address", "Canal dont l'adresse est un modèle à remplir")
{
    private static readonly string[] Marks =
        ["votre", "your-", "your_", "your ", "example.com", "example.org", "domaine.com", "domain.com", "xxxx", "changeme", "todo", "<"];

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from channel in context.Spec.Channels
        let address = Addresses(channel.Value)
            .FirstOrDefault(a => Array.Exists(Marks, m => a.Contains(m, StringComparison.OrdinalIgnoreCase)))
        where address is not null
        let waiting = context.Spec.Alerts.Where(a => a.Value.Notify.Contains(channel.Key)).Select(a => a.Key).ToList()
        where waiting.Count > 0
        select Report(context, FindingSeverity.Risk, $"channels.{channel.Key}", Message(channel.Key, address, waiting), Cure, null);

    private static IEnumerable<string> Addresses(ChannelSpec channel) => new[] { channel.Email, channel.Sms }.OfType<string>();

    private static Text Message(string name, string address, List<string> waiting) => new(
        $"{name} is \"{address}\", a text to fill in: {waiting.Count} alerts ({Figures.Names(waiting)}) are sent to nobody.",
        $"{name} vaut « {address} », un texte à remplir : {waiting.Count} alertes ({Figures.Names(waiting)}) ne partent vers personne.");

    private static Text Cure =>
        new("Write the real address, and send a test alert.", "Écrire la vraie adresse, et envoyer une alerte d'essai.");
}
