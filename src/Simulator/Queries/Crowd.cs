namespace LaborRisk.Simulator;

/// <summary>Chooses different workers of one company.</summary>
internal static class Crowd
{
    /// <summary>So many different numbers below <paramref name="headcount"/>, all equally likely (Floyd's method).</summary>
    public static IReadOnlyCollection<int> Of(int count, int headcount, Dice dice)
    {
        var chosen = new OrderedSet();
        for (var last = headcount - Math.Min(count, headcount); last < headcount; last++)
        {
            chosen.AddOr(dice.Below(last + 1), last);
        }

        return chosen.Items;
    }

    private sealed class OrderedSet
    {
        private readonly HashSet<int> members = [];
        private readonly List<int> items = [];

        public IReadOnlyCollection<int> Items => items;

        public void AddOr(int wanted, int otherwise)
        {
            var added = members.Add(wanted) ? wanted : otherwise;
            members.Add(added);
            items.Add(added);
        }
    }
}
