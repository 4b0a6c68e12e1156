using Jauge.Load.Results;

namespace Jauge.Load;

/// <summary>Who watches a run while it goes on.</summary>
public interface ILoadObserver
{
    /// <summary>An interval is over. Called on the thread that called <see cref="LoadRun"/>, never two at a time; what takes long delays
    /// only reports.</summary>
    /// <param name="progress">Its histograms are only lent.</param>
    public void Passed(LoadProgress progress);

    /// <summary>A whole answer has come to a request whose answers are kept, whatever its status. Called on the threads that send,
    /// several at a time; what takes long delays the load.</summary>
    /// <param name="request">Name of the template.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="body">Only lent; cut at <see cref="Plans.LoadPlan.MaxKeptBodyBytes"/>.</param>
    public void Kept(string request, int status, ReadOnlySpan<byte> body)
    {
        // most who watch keep nothing
    }
}
