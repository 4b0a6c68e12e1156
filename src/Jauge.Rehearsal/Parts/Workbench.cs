using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts;

/// <summary>What every part is made on.</summary>
/// <param name="Supervisor">Starts processes and answers for their end.</param>
/// <param name="Time">The clock that waits go by.</param>
public sealed record Workbench(Supervisor Supervisor, TimeProvider Time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Where everything is written.</summary>
    public RehearsalFolder Folder => Supervisor.Folder;

    /// <summary>Ports for the parts.</summary>
    public FreePorts Ports => Supervisor.Ports;

    /// <summary>Asks again and again until the answer is yes.</summary>
    /// <param name="part">Who is asked; named by the message, with its last lines.</param>
    /// <param name="what">What is waited for, as the message says it.</param>
    /// <param name="question">Whatever it throws, save a cancellation, is a "not yet".</param>
    /// <param name="limit">After which it is given up.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How long it took.</returns>
    /// <exception cref="RehearsalException">JG5220: not within the limit, or the part ended.</exception>
    public async Task<TimeSpan> WaitAsync(RunningPart part, Text what, Func<CancellationToken, Task<bool>> question, TimeSpan limit,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        var start = Time.GetTimestamp();
        while (!await IsTrueAsync(question, cancellation).ConfigureAwait(false))
        {
            if (part.Exited.IsCompleted || Time.GetElapsedTime(start) > limit)
                throw new RehearsalException(PartDiagnostics.StillWaiting(part.Name, what, limit, part.Log.Last()));
            await Task.Delay(Pause, Time, cancellation).ConfigureAwait(false);
        }

        return Time.GetElapsedTime(start);
    }

    private static async Task<bool> IsTrueAsync(Func<CancellationToken, Task<bool>> question, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await question(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (failure is not (RehearsalException or OutOfMemoryException))
        {
            return false;
        }
    }
}
