using System.Text.RegularExpressions;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Simulation.Faults;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Options;

/// <summary>Faults as people write them: those of <see cref="FaultText"/>, and <c>db lost at 10 min</c> for what a component loses first.</summary>
internal static partial class FaultWords
{
    private static readonly string Examples = string.Join(", ", FaultText.Forms.Select(f => $"\"{f}\""));

    /// <summary>What a fault can look like.</summary>
    public static Text Help { get; } = new($"write it like one of these: {Examples}", $"écrivez-la comme l'une de celles-ci : {Examples}");

    /// <summary>Reads a fault.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="deployment">Tells a database, which loses its primary, from what loses a replica.</param>
    /// <returns>Null for anything else.</returns>
    public static Fault? Parse(string text, Deployment deployment)
    {
        var whole = Short().Replace(text.Trim(), match => $"{match.Groups[1]} {Part(match.Groups[1].Value, deployment)} lost at ");
        return FaultText.TryParse(whole, out var fault) ? fault : null;
    }

    private static string Part(string component, Deployment deployment) =>
        deployment.Find(component)?.Offering.Kind == OfferingKind.Database ? "primary" : "replica";

    [GeneratedRegex(@"^(\S+) lost at ", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
