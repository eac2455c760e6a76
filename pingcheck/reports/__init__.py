"""What officers and States are told: figures, pictures, labels, and what is wrong with the service."""
