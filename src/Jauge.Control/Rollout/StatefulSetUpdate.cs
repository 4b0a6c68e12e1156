namespace Jauge.Control.Rollout;

/// <summary>A StatefulSet's rolling update and ordered creation: one pod at a time.</summary>
/// <remarks>Source: kubernetes/kubernetes:pkg/apis/apps/v1/defaults.go; OrderedReady is the default.</remarks>
public static class StatefulSetUpdate
{
    /// <summary>The next pod to be replaced.</summary>
    /// <param name="isUpdated">Whether the pod of each ordinal has the new version.</param>
    /// <param name="isReady">Whether it is ready.</param>
    /// <returns>The highest ordinal that has the old version; −1 where none has, or one above it is not ready yet.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The two do not count the same pods.</exception>
    public static int Next(ReadOnlySpan<bool> isUpdated, ReadOnlySpan<bool> isReady)
    {
        Require.Between(isReady.Length, isUpdated.Length, isUpdated.Length);
        for (var ordinal = isUpdated.Length - 1; ordinal >= 0; ordinal--)
        {
            if (!isUpdated[ordinal])
                return ordinal;
            if (!isReady[ordinal])
                return -1;
        }

        return -1;
    }

    /// <summary>The next pod to be created.</summary>
    /// <param name="isReady">Whether the pod of each ordinal that exists is ready, from 0 on.</param>
    /// <param name="wanted">Pods wanted; 0 or more.</param>
    /// <returns>Its ordinal; −1 where all exist, or one of them is not ready.</returns>
    public static int NextToCreate(ReadOnlySpan<bool> isReady, int wanted) =>
        isReady.Length >= wanted || isReady.Contains(false) ? -1 : isReady.Length;
}
