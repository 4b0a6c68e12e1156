using System.Globalization;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Security;

/// <summary>JR804.</summary>
internal sealed class OldTls() : ReviewRule("JR804", "TLS below 1.2", "TLS inférieur à 1.2")
{
    private const decimal Lowest = 1.2m;

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where Version(component.Spec.Tls) < Lowest
        select Report(context, FindingSeverity.Risk, $"{component.Path}.tls", Message(component), Cure, null,
            component.Fact("tls.minimum") is { } fact ? Citation.Of(fact) : null);

    private static decimal? Version(string? text) =>
        text is not null
            && decimal.TryParse(text.Replace("TLS", "", StringComparison.OrdinalIgnoreCase).Trim(), NumberStyles.Number,
                CultureInfo.InvariantCulture, out var version) ? version : null;

    private static Text Message(DeployedComponent component) => new(
        $"{component.Name} accepts TLS {component.Spec.Tls}; 1.0 and 1.1 are retired (RFC 8996), and audits refuse them.",
        $"{component.Name} accepte TLS {component.Spec.Tls} ; 1.0 et 1.1 sont retirés (RFC 8996), et les audits les refusent.");

    private static Text Cure => new("tls: 1.2, or 1.3.", "tls: 1.2, ou 1.3.");
}
