namespace LaborRisk.WholeProduct.Desk;

/// <summary>Waits for what another thread will do. The limit only keeps a broken test from hanging.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task BecomesTrueAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
