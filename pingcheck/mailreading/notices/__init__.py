"""Notices of mail systems: bounces, delays, receipts."""
