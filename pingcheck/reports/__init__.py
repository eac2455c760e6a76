"""Figures and pictures of exercises."""
