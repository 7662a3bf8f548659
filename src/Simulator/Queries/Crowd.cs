namespace LaborRisk.Simulator;

/// <summary>Chooses different workers of one company.</summary>
internal static class Crowd
{
    /// <summary>So many different numbers below <paramref name="headcount"/>, every choice equally likely (Floyd's method).</summary>
    public static IReadOnlyList<int> Of(int count, int headcount, Dice dice)
    {
        var members = new HashSet<int>();
        var chosen = new List<int>();
        for (var last = headcount - Math.Min(count, headcount); last < headcount; last++)
        {
            var wanted = dice.Below(last + 1);
            var member = members.Contains(wanted) ? last : wanted;
            members.Add(member);
            chosen.Add(member);
        }

        return chosen;
    }
}
