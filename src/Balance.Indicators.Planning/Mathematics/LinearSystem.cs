namespace Balance.Indicators.Planning.Mathematics;

/// <summary>Small systems of linear equations, by elimination.</summary>
internal static class LinearSystem
{
    /// <summary>Solves in place, the right side and then the solution in the last column; false where it is singular in doubles.</summary>
    public static bool Solve(double[,] system)
    {
        int size = system.GetLength(0);
        for (int column = 0; column < size; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < size; row++)
            {
                pivot =
                    Math.Abs(system[row, column]) > Math.Abs(system[pivot, column]) ? row : pivot;
            }

            if (system[pivot, column] == 0)
            {
                return false;
            }

            for (int k = column; k <= size; k++)
            {
                (system[column, k], system[pivot, k]) = (system[pivot, k], system[column, k]);
            }

            for (int row = 0; row < size; row++)
            {
                double times = system[row, column] / system[column, column];
                for (int k = column; k <= size && row != column; k++)
                {
                    system[row, k] -= times * system[column, k];
                }
            }
        }

        for (int row = 0; row < size; row++)
        {
            system[row, size] /= system[row, row];
        }

        return true;
    }
}
