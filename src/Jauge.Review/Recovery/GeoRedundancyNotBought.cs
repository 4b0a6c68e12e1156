using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Review.Recovery;

/// <summary>JR206.</summary>
internal sealed class GeoRedundancyNotBought()
    : ReviewRule("JR206", "Geo-redundancy stated, and bought nowhere", "Géo-redondance affirmée, et achetée nulle part")
{
    private static readonly string[] Words = ["geo-redundan", "géo-redond", "géoredond", "georedond", "geo-redond"];

    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Recovery is null && context.Promises.Availability is null) yield break;
        var measure = context.Spec.Security.Measures.FirstOrDefault(m =>
            Array.Exists(Words, w => m.Value.Contains(w, StringComparison.OrdinalIgnoreCase)));
        if (measure.Key is null || context.Components.Any(c => c.Spec.Backups?.GeoRedundant == true || c.Regions.Count > 1)) yield break;
        var store = context.Components.FirstOrDefault(c => c.Offering.Kind == OfferingKind.Database);
        yield return Report(context, FindingSeverity.Contradiction, $"security.measures.{measure.Key}", Message(measure.Value, store?.Name),
            Cure, null);
    }

    private static Text Message(string measure, string? store) => new(
        $"The file states \"{measure}\", and no backup{(store is null ? "" : $", {store}'s included,")} is geo-redundant: the loss of the region takes the backups with it.",
        $"Le fichier affirme « {measure} », et aucune sauvegarde{(store is null ? "" : $", celle de {store} comprise,")} n'est géo-redondante : la perte de la région emporte les sauvegardes.");

    private static Text Cure => new(
        "backups: { geo-redundant: true }; some services take it only when the server is created.",
        "backups: { geo-redundant: true } ; certains services ne l'acceptent qu'à la création du serveur.");
}
