namespace LaborRisk.Bench.Detection.Reference;

/// <summary>
/// A quasi-Poisson regression with log link by iteratively reweighted least squares (McCullagh and Nelder, Generalized Linear Models, ch. 2.5), to the
/// precision and the limits of R's <c>glm</c>. Rows are observations.
/// </summary>
internal sealed class LogLinearFit
{
    private const int Rounds = 25;
    private const double Precise = 1e-8;

    private readonly double[][] rows;
    private readonly double[] counts;
    private readonly double[] weights;
    private readonly double[] linear;
    private readonly double[] fitted;
    private readonly int terms;
    private double[,] inverse = new double[0, 0];

    private LogLinearFit(double[][] rows, double[] counts, double[] weights)
    {
        this.rows = rows;
        this.counts = counts;
        this.weights = weights;
        terms = rows[0].Length;
        Coefficients = new double[terms];
        fitted = [.. counts.Select(count => count + 0.1)];
        linear = [.. fitted.Select(value => Math.Log(value))];
    }

    public double[] Coefficients { get; private set; }

    public bool Converged { get; private set; }

    /// <summary>Pearson's statistic a degree of freedom, at least 1.</summary>
    public double Dispersion { get; private set; }

    public static LogLinearFit Of(double[][] rows, double[] counts, double[]? weights = null)
    {
        var fit = new LogLinearFit(rows, counts, weights ?? [.. counts.Select(_ => 1.0)]);
        fit.Solve();
        return fit;
    }

    /// <summary>Variance of the linear predictor where the first term is 1 and all others 0, for a dispersion of 1.</summary>
    public double InterceptVariance => inverse[0, 0];

    /// <summary>Coefficient divided by its standard error.</summary>
    public double Statistic(int term) => Coefficients[term] / Math.Sqrt(PearsonDispersion() * inverse[term, term]);

    /// <summary>The fit again with past outbreaks down-weighted by their Anscombe residuals (Farrington and others 1996, section 3.5).</summary>
    /// <param name="threshold">Residuals above are weighted by their inverse square.</param>
    public LogLinearFit Reweighted(double threshold)
    {
        var down = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var raw = 1.5 * ((Math.Pow(counts[i], 2.0 / 3) * Math.Pow(fitted[i], -1.0 / 6)) - Math.Sqrt(fitted[i]));
            var residual = raw / Math.Sqrt(Dispersion * (1 - Leverage(i)));
            down[i] = residual > threshold ? 1 / (residual * residual) : 1;
        }

        var scale = counts.Length / down.Sum();
        return Of(rows, counts, [.. down.Select(weight => weight * scale)]);
    }

    private void Solve()
    {
        var deviance = double.PositiveInfinity;
        for (var round = 0; round < Rounds && !Converged; round++)
        {
            Step();
            var next = Deviance();
            Converged = Math.Abs(next - deviance) / (Math.Abs(next) + 0.1) < Precise;
            deviance = next;
        }

        Dispersion = Math.Max(1, PearsonDispersion());
    }

    private void Step()
    {
        var information = new double[terms, terms];
        var right = new double[terms];
        for (var i = 0; i < counts.Length; i++)
        {
            var weight = weights[i] * fitted[i];
            var working = linear[i] + ((counts[i] - fitted[i]) / fitted[i]);
            for (var j = 0; j < terms; j++)
            {
                var part = weight * rows[i][j];
                if (part == 0)
                {
                    continue;
                }

                right[j] += part * working;
                for (var k = 0; k < terms; k++)
                {
                    information[j, k] += part * rows[i][k];
                }
            }
        }

        inverse = Inverse(information);
        for (var j = 0; j < terms; j++)
        {
            Coefficients[j] = 0;
            for (var k = 0; k < terms; k++)
            {
                Coefficients[j] += inverse[j, k] * right[k];
            }
        }

        for (var i = 0; i < counts.Length; i++)
        {
            linear[i] = 0;
            for (var j = 0; j < terms; j++)
            {
                linear[i] += rows[i][j] * Coefficients[j];
            }

            fitted[i] = Math.Max(Math.Exp(linear[i]), 1e-300);
        }
    }

    private double Deviance()
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var information = counts[i] > 0 ? counts[i] * Math.Log(counts[i] / fitted[i]) : 0;
            sum += 2 * weights[i] * (information - counts[i] + fitted[i]);
        }

        return sum;
    }

    private double PearsonDispersion()
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += weights[i] * (counts[i] - fitted[i]) * (counts[i] - fitted[i]) / fitted[i];
        }

        return sum / (counts.Length - terms);
    }

    private double Leverage(int row)
    {
        var sum = 0.0;
        for (var j = 0; j < terms; j++)
        {
            for (var k = 0; k < terms; k++)
            {
                sum += rows[row][j] * inverse[j, k] * rows[row][k];
            }
        }

        return sum * weights[row] * fitted[row];
    }

    /// <summary>Gauss–Jordan with the largest pivot, of a matrix scaled to a unit diagonal.</summary>
    private static double[,] Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var scale = Enumerable.Range(0, size).Select(i => 1 / Math.Sqrt(matrix[i, i])).ToArray();
        var work = new double[size, 2 * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                work[i, j] = matrix[i, j] * scale[i] * scale[j];
            }

            work[i, size + i] = 1;
        }

        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(work[row, column]));
            for (var k = 0; k < 2 * size; k++)
            {
                (work[column, k], work[pivot, k]) = (work[pivot, k], work[column, k]);
            }

            var divisor = work[column, column];
            for (var k = 0; k < 2 * size; k++)
            {
                work[column, k] /= divisor;
            }

            for (var row = 0; row < size; row++)
            {
                var factor = work[row, column];
                for (var k = 0; row != column && factor != 0 && k < 2 * size; k++)
                {
                    work[row, k] -= factor * work[column, k];
                }
            }
        }

        var inverse = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                inverse[i, j] = work[i, size + j] * scale[i] * scale[j];
            }
        }

        return inverse;
    }
}
