using System.Numerics;

namespace LaborRisk.Ingest.Topics.Training;

/// <summary>Value of an objective at <paramref name="at"/>; writes the gradient there.</summary>
internal delegate double Objective(float[] at, float[] gradient);

/// <summary>
/// Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) with a
/// backtracking line search. One thread, no chance: the same input gives the same bits on the same machine type.
/// </summary>
internal static class Lbfgs
{
    private const int Memory = 8;
    private const double SufficientDecrease = 1e-4;
    private const double GoodEnough = 1e-5;

    public static void Minimise(Objective objective, float[] point, int iterations)
    {
        var n = point.Length;
        float[] gradient = new float[n], direction = new float[n], trial = new float[n], trialGradient = new float[n];
        var steps = new LinkedList<(float[] Moved, float[] Turned, double Curvature)>();
        var value = objective(point, gradient);
        for (var i = 0; i < iterations; i++)
        {
            Descend(gradient, direction, steps);
            var slope = Dot(gradient, direction);
            var length = steps.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(-slope)) : 1.0;
            double trialValue;
            while (true)
            {
                Combine(trial, point, (float)length, direction);
                trialValue = objective(trial, trialGradient);
                if (trialValue <= value + SufficientDecrease * length * slope || length < 1e-8)
                {
                    break;
                }

                length /= 2;
            }

            Remember(steps, point, trial, gradient, trialGradient);
            var gained = value - trialValue;
            value = trialValue;
            trial.CopyTo(point, 0);
            trialGradient.CopyTo(gradient, 0);
            if (gained <= GoodEnough * Math.Max(1, Math.Abs(value)))
            {
                return;
            }
        }
    }

    private static void Descend(float[] gradient, float[] direction, LinkedList<(float[] Moved, float[] Turned, double Curvature)> steps)
    {
        Combine(direction, gradient, -2, gradient);
        var shares = new Stack<double>();
        for (var step = steps.Last; step is not null; step = step.Previous)
        {
            var share = Dot(step.Value.Moved, direction) / step.Value.Curvature;
            shares.Push(share);
            Combine(direction, direction, (float)-share, step.Value.Turned);
        }

        if (steps.Last is { Value: var last })
        {
            Combine(direction, direction, (float)(last.Curvature / Dot(last.Turned, last.Turned)) - 1, direction);
        }

        foreach (var (moved, turned, curvature) in steps)
        {
            Combine(direction, direction, (float)(shares.Pop() - Dot(turned, direction) / curvature), moved);
        }
    }

    private static void Remember(
        LinkedList<(float[] Moved, float[] Turned, double Curvature)> steps, float[] from, float[] to, float[] before, float[] after)
    {
        var (moved, turned) = steps.Count < Memory
            ? (new float[from.Length], new float[from.Length])
            : (steps.First!.Value.Moved, steps.First.Value.Turned);
        if (steps.Count == Memory)
        {
            steps.RemoveFirst();
        }

        Combine(moved, to, -1, from);
        Combine(turned, after, -1, before);
        var curvature = Dot(moved, turned);
        if (curvature > 1e-12)
        {
            steps.AddLast((moved, turned, curvature));
        }
    }

    private static double Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i += Vector<float>.Count)
        {
            sum += Vector.Dot(new Vector<float>(left[i..]), new Vector<float>(right[i..]));
        }

        return sum;
    }

    /// <summary><paramref name="into"/> = <paramref name="first"/> + <paramref name="factor"/> × <paramref name="second"/>.</summary>
    private static void Combine(Span<float> into, ReadOnlySpan<float> first, float factor, ReadOnlySpan<float> second)
    {
        for (var i = 0; i < into.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(first[i..]) + factor * new Vector<float>(second[i..])).CopyTo(into[i..]);
        }
    }
}
