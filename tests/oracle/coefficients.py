"""Difference coefficients, exact: CV^2 = (sum x^2/P)(sum P)/(sum x)^2 - 1 (docs: interpretation I5)."""

from decimal import Decimal, localcontext
from fractions import Fraction
from math import isqrt


def root_bounds(q, digits):
    """sqrt(q) from below and above, to so many decimals."""
    scale = 10 ** (2 * digits)
    floor = isqrt(q.numerator * scale // q.denominator)
    return Fraction(floor, 10**digits), Fraction(floor + 1, 10**digits)


def rational_root(q):
    n, d = isqrt(q.numerator), isqrt(q.denominator)
    return Fraction(n, d) if n * n == q.numerator and d * d == q.denominator else None


class Roots:
    """The mean of square roots of rationals, compared and rounded exactly."""

    def __init__(self, squares, parts=None):
        self.parts = parts or len(squares) or 1
        self.rational = Fraction(0)
        self.others = []
        for q in squares:
            root = rational_root(q)
            if root is None:
                self.others.append(q)
            else:
                self.rational += root

    def compare(self, limit):
        """-1, 0 or 1. A sum of irrational roots of rationals is irrational, so the bounds part in the end."""
        target = Fraction(limit) * self.parts - self.rational
        if not self.others:
            return (target < 0) - (target > 0)
        digits = 30
        while True:
            bounds = [root_bounds(q, digits) for q in self.others]
            if sum(b[0] for b in bounds) > target:
                return 1
            if sum(b[1] for b in bounds) < target:
                return -1
            digits *= 2

    def value(self):
        """To 40 digits or so."""
        low = sum((root_bounds(q, 45)[0] for q in self.others), self.rational) / self.parts
        return low

    def rounded(self, decimals):
        scale = 10**decimals
        k = int(self.value() * scale)
        while self.compare(Fraction(2 * k + 1, 2 * scale)) >= 0:
            k += 1
        while k > 0 and self.compare(Fraction(2 * k - 1, 2 * scale)) < 0:
            k -= 1
        return Fraction(k, scale)


class Column:
    """The sections of one stage and what they have of one resource: list of (school, pupils, x)."""

    def __init__(self, rows):
        self.rows = rows
        self.pupils = sum(p for _, p, _ in rows)
        self.x = sum((x for _, _, x in rows), Fraction(0))
        self.quotients = [Fraction(x) * x / p for _, p, x in rows]
        self.sum = sum(self.quotients, Fraction(0))

    def square(self):
        """CV^2; None where the mean is 0 or there are no sections."""
        if not self.x:
            return None
        return self.sum * self.pupils / (self.x * self.x) - 1

    def square_without(self, i):
        _, p, x = self.rows[i]
        if not self.x - x:
            return None
        return (self.sum - self.quotients[i]) * (self.pupils - p) / (self.x - x) ** 2 - 1

    def mean(self):
        return self.x / self.pupils if self.pupils else None

    def variance(self):
        return self.sum / self.pupils - self.mean() ** 2

    def share_of_variance(self, i):
        variance = self.variance()
        if not variance:
            return None
        _, p, x = self.rows[i]
        return Fraction(p) * (Fraction(x) / p - self.mean()) ** 2 / self.pupils / variance


def decimal_root(q):
    with localcontext() as context:
        context.prec = 40
        return (Decimal(q.numerator) / Decimal(q.denominator)).sqrt()
