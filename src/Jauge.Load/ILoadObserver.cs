using Jauge.Load.Results;

namespace Jauge.Load;

/// <summary>Who watches a run while it goes on.</summary>
public interface ILoadObserver
{
    /// <summary>An interval is over. Called on the thread that called <see cref="LoadRun"/>, never two at a time; what takes long delays
    /// only reports.</summary>
    /// <param name="progress">Its histograms are only lent.</param>
    public void Passed(LoadProgress progress);
}
