using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Review.Audit;

/// <summary>What it takes to find a figure out, in words.</summary>
public static class Evidence
{
    /// <summary>The words for a kind of evidence; what a claim without any says.</summary>
    public static Text NameOf(EvidenceKind? kind) => kind switch
    {
        EvidenceKind.Simulation => new("needs a simulation", "demande une simulation"),
        EvidenceKind.Rehearsal => new("needs a rehearsal", "demande une répétition"),
        EvidenceKind.Measurement => new("is measured elsewhere", "se mesure ailleurs"),
        EvidenceKind.Source => new("needs a source that the catalog does not hold", "demande une source que le catalogue n'a pas"),
        EvidenceKind.Price => new("needs a price that no source states", "demande un prix qu'aucune source ne donne"),
        EvidenceKind.Terms => new("needs the provider's terms", "demande les conditions du fournisseur"),
        EvidenceKind.Decision => new("is the owner's decision", "est une décision du propriétaire"),
        _ => new("the file says neither what it should equal nor what it needs",
            "le fichier ne dit ni ce qu'il devrait égaler ni ce qu'il demande"),
    };
}
