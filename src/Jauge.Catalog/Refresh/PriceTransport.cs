using System.Net;
using System.Text.Json;
using Jauge.Core;
using Polly;
using Polly.Retry;

namespace Jauge.Catalog.Refresh;

/// <summary>Fetches one address until it is read to its end, or until the attempts are used up. Reading is part of the attempt: a
/// connection that is cut in mid-body, or JSON that breaks off, is tried again.</summary>
internal sealed class PriceTransport
{
    private readonly HttpClient _client;
    private readonly RefreshOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<TimeSpan> _onWait;
    private readonly Action<int> _onBytes;
    private readonly ResiliencePipeline _pipeline;

    public PriceTransport(
        HttpClient client, RefreshOptions options, Func<double> randomizer, Action<TimeSpan> onWait, Action<int> onBytes, TimeProvider time)
    {
        _client = client;
        _options = options;
        _time = time;
        _onWait = onWait;
        _onBytes = onBytes;
        _pipeline = Build(randomizer);
    }

    /// <summary>Sends GET and hands the body to <paramref name="read"/>, once an attempt.</summary>
    /// <exception cref="RefreshFault">The last attempt's reason.</exception>
    public async Task<T> FetchAsync<T>(Uri url, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async token => await AttemptAsync(url, read, token).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    private ResiliencePipeline Build(Func<double> randomizer)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = _time };
        if (_options.MaxAttempts > 1)
        {
            builder.AddRetry(Strategy(randomizer));
        }

        return builder.Build();
    }

    private RetryStrategyOptions Strategy(Func<double> randomizer) => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<RefreshFault>(fault => fault.Transient),
        MaxRetryAttempts = _options.MaxAttempts - 1,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _options.FirstDelay,
        MaxDelay = _options.MaxDelay,
        Randomizer = randomizer,
        DelayGenerator = arguments => new ValueTask<TimeSpan?>((arguments.Outcome.Exception as RefreshFault)?.RetryAfter),
        OnRetry = arguments =>
        {
            _onWait(arguments.RetryDelay);
            return default;
        },
    };

    private async Task<T> AttemptAsync<T>(Uri url, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_options.IdleTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await _client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            Check(url, response);
            var content = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            await using var body = new WatchedStream(content, count => Received(patience, count));
            return await read(body, either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && Explain(url, failure) is { } fault)
        {
            throw fault;
        }
    }

    private void Received(CancellationTokenSource patience, int count)
    {
        patience.CancelAfter(_options.IdleTimeout);
        _onBytes(count);
    }

    private void Check(Uri url, HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw Refused(url, response);
        }

        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml")
        {
            throw new RefreshFault(RefreshDiagnostics.NotJson(url, new Text("an HTML page", "une page HTML"))) { Transient = true };
        }
    }

    private RefreshFault Refused(Uri url, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var wish = Wish(response);
        var throttled = response.StatusCode == HttpStatusCode.TooManyRequests;
        var tooLong = wish > _options.MaxRetryAfter;
        return new RefreshFault(
            throttled || tooLong ? RefreshDiagnostics.TooManyRequests(url, wish) : RefreshDiagnostics.UnexpectedStatus(url, status))
        {
            Transient = !tooLong && (throttled || status >= 500 || response.StatusCode == HttpStatusCode.RequestTimeout),
            RetryAfter = tooLong ? null : wish,
        };
    }

    /// <summary>Retry-After in seconds or as a date (RFC 9110, 10.2.3).</summary>
    private TimeSpan? Wish(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wish = header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);
        return wish < TimeSpan.Zero ? TimeSpan.Zero : wish;
    }

    private static RefreshFault? Explain(Uri url, Exception failure) => failure switch
    {
        JsonException broken => new RefreshFault(RefreshDiagnostics.NotJson(url, Text.Same(broken.Message)), broken) { Transient = true },
        HttpRequestException or IOException =>
            new RefreshFault(RefreshDiagnostics.ConnectionLost(url, failure.Message), failure) { Transient = true },
        OperationCanceledException => new RefreshFault(RefreshDiagnostics.ConnectionLost(url, "time-out"), failure) { Transient = true },
        _ => null,
    };
}
