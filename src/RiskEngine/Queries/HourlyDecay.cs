namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// e^(−hours/life) for whole hours, from two short tables: 64 hours each step of the coarse one. Exact to the last digits of a double, and several times
/// quicker than computing it.
/// </summary>
/// <param name="life">Hours in which e-fold is forgotten.</param>
internal sealed class HourlyDecay(double life)
{
    private const int FineBits = 6;
    private const int Fine = 1 << FineBits;
    private const int Coarse = 512;
    private readonly double[] fine = [.. Enumerable.Range(0, Fine).Select(hours => Math.Exp(-hours / life))];
    private readonly double[] coarse = [.. Enumerable.Range(0, Coarse).Select(steps => Math.Exp(-(steps * Fine) / life))];

    /// <param name="hours">Below 0 counts as 0; beyond some 3 years, as those.</param>
    public double After(int hours)
    {
        var whole = Math.Clamp(hours, 0, (Fine * Coarse) - 1);
        return coarse[whole >> FineBits] * fine[whole & (Fine - 1)];
    }
}
