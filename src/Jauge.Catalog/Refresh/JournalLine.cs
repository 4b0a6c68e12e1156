using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>One line of the journal of an unfinished run: exactly one member is set.</summary>
internal sealed record JournalLine
{
    public JournalHeader? Asked { get; init; }

    public PriceObservation? Row { get; init; }

    public JournalNote? Note { get; init; }

    public JournalPage? Page { get; init; }
}

/// <summary>First line: what is asked, and the day the snapshot will carry.</summary>
internal sealed record JournalHeader(string Fingerprint, DateTimeOffset Begun);

/// <summary>A diagnostic about a row, kept so that a resumed run reports it too.</summary>
internal sealed record JournalNote(string Code, Severity Severity, string File, string English, string French)
{
    public static JournalNote Of(Diagnostic diagnostic) =>
        new(diagnostic.Code, diagnostic.Severity, diagnostic.Span.File, diagnostic.Message.English, diagnostic.Message.French);

    public Diagnostic ToDiagnostic() => new(Code, Severity, SourceSpan.None(File), new Text(English, French));
}

/// <summary>End of a page or file: everything above is complete. <paramref name="Next"/> is null at the end of the request.</summary>
internal sealed record JournalPage(string Request, string Url, int Rows, string Digest, string? Next);
