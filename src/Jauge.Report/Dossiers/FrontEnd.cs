namespace Jauge.Report.Dossiers;

/// <summary>The built front end of the dossier's page, which is put into it whole.</summary>
/// <param name="Script">One script, without imports.</param>
/// <param name="Style">One style sheet, without imports.</param>
public sealed record FrontEnd(string Script, string Style);
