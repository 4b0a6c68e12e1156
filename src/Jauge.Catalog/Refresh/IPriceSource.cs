namespace Jauge.Catalog.Refresh;

/// <summary>One provider's price API: knows its protocol, and nothing of retries, files or clocks.</summary>
public interface IPriceSource
{
    /// <summary>What it was made to ask.</summary>
    public PriceQuestion Asked { get; }

    /// <summary>Reads everything that is asked and not yet in <paramref name="reading"/>, page by page.</summary>
    /// <param name="reading">Fetches, records and remembers; it ends the run by an exception that <see cref="PriceRefresh"/> turns into a
    /// diagnostic.</param>
    /// <param name="cancellationToken">Ends the reading; whole pages are kept.</param>
    public Task ReadAsync(PriceReading reading, CancellationToken cancellationToken);
}
