namespace Jauge.Report.Dossiers;

/// <summary>Where a dossier comes from: what it takes to have the same again.</summary>
/// <param name="Version">Version of Jauge.</param>
/// <param name="Command">The command that writes the same dossier.</param>
/// <param name="Today">Day by which acceptances expire.</param>
public sealed record Provenance(string Version, string Command, DateOnly Today);
